import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json', '.txt']);
/** Below this an answer travels in one packet as it is. */
const WORTH_COMPRESSING_BYTES = 1024;
/** The build names these after their content, so a name never means anything else. */
const NAMED_BY_CONTENT = /[-.][A-Z0-9]{8}\.[a-z0-9]+$/;

export type Encoding = 'br' | 'gzip';

export interface Asset {
  readonly type: string;
  readonly cacheControl: string;
  /** `null`: not worth it, or compressed by its own form. */
  readonly encodings: Readonly<Record<Encoding, () => Promise<Buffer>>> | null;
  readonly plain: Buffer;
}

/** The files of one application's build, in memory: no request ever names a file of the disk. */
export class WebAssets {
  private constructor(
    private readonly assets: ReadonlyMap<string, Asset>,
    /** The one page of the application, with `__CSP_NONCE__` where its nonce goes. */
    readonly indexTemplate: string,
  ) {}

  /** @returns `null` where the application has not been built */
  static async read(folder: string): Promise<WebAssets | null> {
    const index = await readIfThere(join(folder, 'index.html'));
    if (index === null) return null;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined);
    const assets = await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, Asset]> => {
        const path = join(parentPath, name);
        return [relative(folder, path).split(sep).join('/'), assetOf(name, await readFile(path))];
      }),
    );
    return new WebAssets(new Map(assets), index.toString('utf8'));
  }

  /** @param path below the application's own, without the slash before it */
  find(path: string): Asset | undefined {
    return this.assets.get(path);
  }

  /** Whether a path means a file and no page: what is missing then must not be answered with the application. */
  static isFileName(path: string): boolean {
    return TYPES[extname(path)] !== undefined || extname(path) === '.map';
  }
}

function assetOf(name: string, plain: Buffer): Asset {
  const extension = extname(name);
  const isWorthIt = COMPRESSIBLE.has(extension) && plain.length >= WORTH_COMPRESSING_BYTES;
  return {
    plain,
    type: TYPES[extension] ?? 'application/octet-stream',
    cacheControl: NAMED_BY_CONTENT.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    encodings: isWorthIt
      ? {
          br: once(() => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
          gzip: once(() => promisify(gzip)(plain, { level: 9 })),
        }
      : null,
  };
}

/** The first caller starts the work, all wait for the same. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => (started ??= work());
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
