/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  // Written out here: Next puts the value in while building, and so leaves Node's modules out of its bundle for the edge.
  if (process.env['NEXT_RUNTIME'] === 'nodejs') {
    const { startServing } = await import('@/lib/serving/start-serving')
    startServing()
  }
}
