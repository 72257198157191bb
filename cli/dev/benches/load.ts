import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

interface Load {
  readonly url: URL
  readonly connections: number
  readonly milliseconds: number
}

/** Requests a second that a server answers while each of so many connections asks again as soon as it has its answer. */
export async function requestsPerSecond({ url, connections, milliseconds }: Load): Promise<number> {
  const request = Buffer.from(
    `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept-Encoding: gzip, br\r\n\r\n`,
  )
  let answered = 0
  const sockets = Array.from({ length: connections }, () => askForEver(url, request, () => (answered += 1)))
  await delay(milliseconds / 4)
  const [begun, before] = [performance.now(), answered]
  await delay(milliseconds)
  const rate = ((answered - before) * 1000) / (performance.now() - begun)
  for (const socket of sockets) socket.destroy()
  return rate
}

/** Raw, so that asking costs less than answering: the end of an answer is told by its length, or by its last chunk. */
function askForEver({ hostname, port }: URL, request: Buffer, onAnswer: () => void): Socket {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  /** Bytes of the body still to come; undefined before its head is read, endless when it comes in chunks. */
  let left: number | undefined
  let head = ''
  socket.on('connect', () => socket.write(request))
  socket.on('error', () => undefined)
  socket.on('data', (data) => {
    let length = data.length
    if (left === undefined) {
      head += data.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!/^HTTP\/1\.1 200 /.test(head)) throw new Error(`the server answered ${head.slice(0, 40)}`)
      const told = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))
      left = told ? Number(told[1]) : Infinity
      length = head.length - end - 4
    }
    left -= length
    const isLastChunk = left === Infinity && data.subarray(-5).equals(LAST_CHUNK)
    if (left > 0 && !isLastChunk) return
    left = undefined
    head = ''
    onAnswer()
    socket.write(request)
  })
  return socket
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n')
