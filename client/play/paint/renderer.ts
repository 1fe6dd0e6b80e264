import { CANVAS, WEBGL } from 'phaser';
import { isTestDevice } from './probe.ts';

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * WebGL that runs on the processor draws this game at a few frames a second, Canvas at
 * sixty; `failIfMajorPerformanceCaveat` alone lets SwiftShader through, so we read its name.
 */
export function pickRenderer(): typeof CANVAS | typeof WEBGL {
  const asked = isTestDevice() ? new URLSearchParams(location.search).get('renderer') : null;
  if (asked === 'canvas') return CANVAS;
  if (asked === 'webgl') return WEBGL;
  try {
    const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    if (gl === null) return CANVAS;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return SOFTWARE.test(name) ? CANVAS : WEBGL;
  } catch {
    return CANVAS;
  }
}
