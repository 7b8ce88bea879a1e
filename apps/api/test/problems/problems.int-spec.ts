import { connect } from 'node:net';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import request from 'supertest';
import { Unguarded } from '../../src/access/unguarded';
import { startApi, type ApiUnderTest } from '../harness';

class NoteDto {
  @IsString({ message: 'Noten skal være tekst.' })
  note!: string;
}

/** Routes that fail in the ways that the real ones must never. */
@Controller('probe')
@Unguarded('of a test')
class ProbeController {
  @Post()
  take(@Body() { note }: NoteDto): { length: number } {
    return { length: note.length };
  }

  @Get('crash')
  crash(): never {
    throw Object.assign(new Error('duplicate key: Key (cpr)=(0101901234) of Borghild Prøvesen already exists'), {
      code: '23505',
      severity: 'ERROR',
      detail: 'Key (cpr)=(0101901234) already exists.',
    });
  }

  @Get('reject')
  async reject(): Promise<never> {
    await Promise.resolve();
    return await Promise.reject(new TypeError('Borghild 010190-1234'));
  }
}

describe('problem details', () => {
  let under: ApiUnderTest;

  beforeAll(async () => {
    under = await startApi((module) => {
      @Module({ imports: [module], controllers: [ProbeController] })
      class Probed {}
      return Probed;
    });
    await under.api.listen(0, '127.0.0.1');
  });
  afterAll(async () => await under.close());

  const http = (): ReturnType<typeof request> => request(under.api.getHttpServer());

  interface Told {
    readonly status: number;
    readonly body: unknown;
    readonly text: string;
    readonly headers: Record<string, string>;
  }

  function expectProblem(response: Told, status: number, code: string): void {
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.body).toMatchObject({ type: `urn:rettid:problem:${code}`, status, code });
    const { title, detail, instance } = response.body as { title: string; detail: string; instance: string };
    expect(title).not.toBe('');
    expect(detail).not.toBe('');
    expect(instance).toBe(`urn:uuid:${response.headers['x-request-id']}`);
    expect(response.text).not.toMatch(/ at |node_modules|stack|010190|Borghild|Cannot|Error/);
  }

  it('tell of a route that is not there', async () => {
    expectProblem(await http().get('/nothing/0101901234'), 404, 'route_not_found');
    expectProblem(await http().delete('/api/obligations'), 404, 'route_not_found');
    expectProblem(await http().get('/API/obligations'), 404, 'route_not_found');
  });

  it('tell of a path that cannot be decoded', async () => {
    expectProblem(await http().get('/api/%E0%A4%A/Borghild'), 400, 'request_malformed');
  });

  it('tell of JSON that is none', async () => {
    const post = http().post('/probe').set('content-type', 'application/json');
    expectProblem(await post.send('{"note": "Borghild"'), 400, 'request_malformed');
    const poisoned = http().post('/probe').set('content-type', 'application/json');
    expectProblem(await poisoned.send('{"__proto__": {"admin": true}}'), 400, 'request_malformed');
    const empty = http().post('/probe').set('content-type', 'application/json');
    expectProblem(await empty.send(''), 400, 'request_malformed');
  });

  it('tell of a body that is not JSON', async () => {
    expectProblem(
      await http().post('/probe').set('content-type', 'text/csv').send('a,b'),
      415,
      'media_type_unsupported',
    );
  });

  it('tell of a body that is too large', async () => {
    expectProblem(
      await http()
        .post('/probe')
        .send({ note: 'x'.repeat(70_000) }),
      413,
      'payload_too_large',
    );
  });

  it('name the fields of a body that are wrong, and those that are unknown', async () => {
    const response = await http().post('/probe').send({ note: 7, cpr: '0101901234' });
    expectProblem(response, 400, 'validation_failed');
    expect((response.body as { errors: unknown }).errors).toEqual([
      { field: 'cpr', code: 'unknown_field', message: 'Feltet kendes ikke.' },
      { field: 'note', code: 'isString', message: 'Noten skal være tekst.' },
    ]);
  });

  it.each(['før\u0000efter', 'før\ud800efter'])('name the text that the database could not keep', async (note) => {
    const response = await http().post('/probe').send({ note });
    expectProblem(response, 400, 'validation_failed');
    expect((response.body as { errors: unknown }).errors).toEqual([
      { field: 'note', code: 'unstorable_character', message: 'Teksten indeholder et tegn, der ikke kan gemmes.' },
    ]);
  });

  it('hide what went wrong inside, and log it without personal data', async () => {
    under.log.length = 0;
    expectProblem(await http().get('/probe/crash'), 500, 'internal_error');
    expectProblem(await http().get('/probe/reject'), 500, 'internal_error');
    const text = under.log.join('');
    expect(text).toContain('23505');
    expect(text).toContain('TypeError');
    expect(text).not.toMatch(/0101901234|010190-1234/);
  });

  it('tell a page from elsewhere that its name does not live here (DNS rebinding)', async () => {
    for (const host of ['rettid.example.org', '10.0.0.1:3000', '127.0.0.1.example.org']) {
      expectProblem(await http().get('/api/obligations').set('host', host), 421, 'host_misdirected');
    }
    expect((await http().get('/health').set('host', '[::1]:3000')).status).toBe(200);
  });

  it.each([
    ['not HTTP at all', 'HELLO\r\n\r\n', 400, 'request_malformed'],
    [
      'headers without end',
      `GET /health HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
    ['no host', 'GET /health HTTP/1.0\r\n\r\n', 421, 'host_misdirected'],
  ])('answer on the bare connection to %s', async (_, sent, status, code) => {
    const { port } = under.api.getHttpServer().address() as { port: number };
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(sent));
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain(`"code":"${code}"`);
  });
});
