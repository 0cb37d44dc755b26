// Reads a ZIP archive (a VSIX is one) with nothing but Node, in order to look into our package and to unpack it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** The files in an archive: name, size as unpacked, and a function that returns the content. */
export function readZip(path) {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error(`${path} is no ZIP archive`);
  const files = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = () => {
      const body = bytes.subarray(start, start + packed);
      return method === 0 ? body : inflateRawSync(body);
    };
    if (!name.endsWith('/')) files.push({ name, size: bytes.readUInt32LE(at + 24), content });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** Unpacks an archive into a folder. */
export function unzip(path, folder) {
  for (const { name, content } of readZip(path)) {
    const target = resolve(folder, name);
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${name} would leave ${folder}`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(join(folder, name), content());
  }
}
