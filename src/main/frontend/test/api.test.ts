import { afterEach, expect, it, vi } from 'vitest';
import { Refused } from '../src/common/server';
import { api } from '../src/policy/api';

type Call = { path: string; method: string; token: string | null };

/** A server that knows one token and whoever is signed in. */
function server(state: { token: string; signedIn: boolean }): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const token = new Headers(options.headers).get('X-XSRF-TOKEN');
    const method = options.method ?? 'GET';
    calls.push({ path, method, token });
    const allowed = state.signedIn && (method === 'GET' || token === state.token);
    return new Response(JSON.stringify(allowed ? { id: 1 } : { message: '' }), { status: allowed ? 200 : 401,
      headers: method === 'GET' && allowed ? { 'X-XSRF-TOKEN': state.token } : {} });
  });
  return calls;
}

afterEach(() => vi.unstubAllGlobals());

it('saves with the token of a new login, without anybody having to load the page anew', async () => {
  const state = { token: 'first', signedIn: true };
  const calls = server(state);
  await api.desk();
  await api.keep(1, 1, []);
  state.token = 'second';
  await expect(api.keep(1, 2, [])).resolves.toEqual({ id: 1 });
  expect(calls.map(({ method, token }) => `${method} ${token}`)).toEqual(['GET null', 'PUT first', 'PUT first', 'GET null', 'PUT second']);
});

it('says where to sign in, once, when nobody is signed in', async () => {
  const calls = server({ token: 'third', signedIn: false });
  const refused = await api.keep(1, 1, []).catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Refused);
  expect((refused as Refused).signedOut).toBe(true);
  expect((refused as Refused).message).toContain('请在“待办任务”登录');
  expect(calls.map(call => call.method)).toEqual(['PUT', 'GET']);
});

it('tells a lost connection from a refusal', async () => {
  vi.stubGlobal('fetch', async () => { throw new TypeError('offline'); });
  await expect(api.tables()).rejects.toMatchObject({ status: 0, message: expect.stringContaining('暂时连接不上') });
});
