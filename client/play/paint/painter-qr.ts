import { encode } from 'uqr';
import type { Painter } from './easel.ts';

/** Always dark on white with its quiet margin, whatever the theme: cameras need it. */
export const paintQr: Painter<'qr'> = (easel, { box, text }) => {
  const size = Math.min(box.width, box.height);
  if (text === '' || size < 1) return undefined;
  const texture = easel.bake(`qr ${size} ${text}`, size, size, (pen) => {
    const code = encode(text, { ecc: 'M', border: 0 });
    const module = Math.max(1, Math.floor((size * 0.86) / code.size));
    const start = Math.floor((size - module * code.size) / 2);
    pen.fillStyle = '#FFFFFF';
    pen.beginPath();
    pen.roundRect(0, 0, size, size, size * 0.07);
    pen.fill();
    pen.fillStyle = '#0B1824';
    for (const [row, line] of code.data.entries()) {
      for (const [column, dark] of line.entries()) {
        if (dark) pen.fillRect(start + column * module, start + row * module, module, module);
      }
    }
  });
  easel.image(texture, Math.round((box.width - size) / 2), Math.round((box.height - size) / 2));
  return undefined;
};
