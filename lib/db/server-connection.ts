import pg from 'pg'

export const serverUser = 'mingzhang'
export const maintenanceDatabase = 'postgres'

export interface ServerAddress {
  readonly port: number
  readonly password: string
}

export function serverConfig(server: ServerAddress, database: string): pg.ClientConfig {
  return {
    host: '127.0.0.1',
    port: server.port,
    user: serverUser,
    password: server.password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5_000,
  }
}

/** The server's version, or the error that kept us from it. */
export async function askVersion(server: ServerAddress): Promise<string | Error> {
  if (!(server.port > 0)) return new Error('no port')
  const client = new pg.Client(serverConfig(server, maintenanceDatabase))
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]?.server_version ?? ''
  } catch (error) {
    return error as Error
  } finally {
    await client.end().catch(() => undefined)
  }
}
