// How a page of ours asks its server: by the login of the web applications, with the token that changes need.

const TOKEN = 'X-XSRF-TOKEN';

/** The sentence with which the server refuses, or why it was not reached. */
export class Refused extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }

  get signedOut(): boolean {
    return this.status === 401;
  }

  get overtaken(): boolean {
    return this.status === 409;
  }
}

/** With which something is changed; comes along with everything that is read. */
let token = '';

async function send(address: string, options: RequestInit): Promise<Response | null> {
  const headers = options.method ? { ...options.headers, [TOKEN]: token } : options.headers;
  const answer = await fetch(address, { credentials: 'same-origin', ...options, headers }).catch(() => null);
  token = answer?.headers.get(TOKEN) ?? token;
  return answer;
}

/** Whoever has signed in again meanwhile has a new token, which comes with what is read. */
async function renewed(light: string): Promise<boolean> {
  const before = token;
  return ((await send(light, {}))?.ok ?? false) && token !== before;
}

function sentence(status: number, said: unknown, changing: boolean): string {
  if (status === 401) {
    return '您还没有登录，或者登录已经过期。请在“待办任务”登录后回到本页。';
  }
  return typeof said === 'string' && said !== '' ? said
    : status === 413 ? '文件太大，无法上传' : `暂时连接不上，请稍后再试。${changing ? '您填写的内容还在本页。' : ''}`;
}

export type Ask = <T>(path: string, options?: RequestInit, read?: (answer: Response) => Promise<unknown>) => Promise<T>;

/** Asks under one address, such as /api/policy; light is the path of an answer that costs little, for a new login's token. */
export function askedUnder(address: string, light: string): Ask {
  return async <T>(path: string, options: RequestInit = {}, read: (answer: Response) => Promise<unknown> = answer => answer.json()): Promise<T> => {
    const first = await send(address + path, options);
    const stale = options.method !== undefined && (first?.status === 401 || first?.status === 403);
    const answer = stale && await renewed(address + light) ? await send(address + path, options) : first;
    if (answer?.ok) {
      return await read(answer).catch(() => null) as T;
    }
    const said = await answer?.json().catch(() => null);
    throw new Refused(answer?.status ?? 0, sentence(answer?.status ?? 0, said?.message, options.method !== undefined));
  };
}

/** A change, with what it says. */
export const sent = (method: string, body?: unknown): RequestInit => ({
  method,
  headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
  body: body === undefined ? undefined : JSON.stringify(body),
});

/** A file that is handed over. */
export function uploaded(file: File): RequestInit {
  const body = new FormData();
  body.append('file', file);
  return { method: 'POST', body };
}
