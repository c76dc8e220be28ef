// Draws the add-in's icons (bars that rise, and a tick: every school side by side, checked) as PNG files, without any library. Run: node addin/icons/draw.mjs
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const brand = [0x1d, 0x4e, 0x79];
const amber = [0xe0, 0xa0, 0x30];
const white = [0xff, 0xff, 0xff];
const sizes = [16, 32, 64, 80, 128];
const samples = 4;

const inRounded = (x, y, left, top, right, bottom, radius) => {
  if (x < left || x > right || y < top || y > bottom) return false;
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
};

const nearLine = (x, y, [x1, y1], [x2, y2], width) => {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= width / 2;
};

/** The colour at a point of the unit square; null outside the badge. */
function colourAt(x, y) {
  if (!inRounded(x, y, 0, 0, 1, 1, 0.2)) return null;
  const tick = [
    [0.2, 0.34],
    [0.34, 0.48],
    [0.62, 0.16],
  ];
  if (nearLine(x, y, tick[0], tick[1], 0.1) || nearLine(x, y, tick[1], tick[2], 0.1)) return amber;
  const bars = [
    [0.17, 0.66],
    [0.43, 0.56],
    [0.69, 0.34],
  ];
  return bars.some(([left, top]) => inRounded(x, y, left, top, left + 0.15, 0.85, 0.03)) ? white : brand;
}

function pixels(size) {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const line = [0];
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample += 1) {
        const x = (column + ((sample % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
        const colour = colourAt(x, y);
        if (!colour) continue;
        colour.forEach((part, index) => (sum[index] += part));
        sum[3] += 1;
      }
      const shown = sum[3] || 1;
      line.push(...sum.slice(0, 3).map((part) => Math.round(part / shown)), Math.round((255 * sum[3]) / samples ** 2));
    }
    rows.push(Buffer.from(line));
  }
  return Buffer.concat(rows);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const size of sizes) writeFileSync(new URL(`icon-${size}.png`, import.meta.url), png(size));
