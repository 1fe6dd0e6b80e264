/**
 * Runs in the page. Waits for fonts and pictures, and until the canvas, where there is one, has drawn this window: a
 * canvas of the old size is still at rest for a moment, and one that has just been resized is empty.
 */
export async function settleHere(): Promise<void> {
  const TRIES = 400;
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isDrawn = (): boolean => {
    const host = document.querySelector('.paint-host:not([hidden])');
    const canvas = host?.querySelector('canvas');
    if (!host || !canvas) return true;
    // Not `clientHeight`, which is rounded: a bar's height need not be whole.
    const { width, height } = host.getBoundingClientRect();
    const fine = Math.min(devicePixelRatio, 3);
    const fits = canvas.width === Math.round(width * fine) && canvas.height === Math.round(height * fine);
    const probe: unknown = Reflect.get(window, '__paint');
    const isIdle = typeof probe === 'object' && probe !== null && Reflect.get(probe, 'idle') === true;
    return fits && isIdle;
  };
  await frame();
  await rest(80);
  await document.fonts.ready;
  // Pictures are drawn by code that is fetched when first needed.
  for (let tries = 0; document.querySelector('img:not([src])') && tries < TRIES; tries += 1) await rest(20);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  for (let quiet = 0, tries = 0; quiet < 2 && tries < TRIES; tries += 1) {
    await rest(20);
    quiet = isDrawn() ? quiet + 1 : 0;
  }
  await frame();
}
