import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of bytes on the way: all pass, none pass, or the server's answers are lost. */
type Flow = 'open' | 'frozen' | 'answers-lost';

export interface Cable {
  /** Where a client finds the server through this cable. */
  readonly url: string;
  /** How many sockets have come to the cable so far. */
  readonly sockets: number;
  /** From now on new and old sockets behave so; the socket itself stays open, as with a phone that lost its Wi-Fi. */
  flow(flow: Flow): void;
  /** Breaks every socket. */
  cut(): void;
  /** What is connected now stays open and hears and says nothing ever again; new sockets work: another Wi-Fi. */
  strand(): void;
  /** From now on bytes take this long in each direction, in their order. */
  delay(ms: number): void;
  /** Leads to another server, or nowhere. */
  plugInto(url: string | null): void;
  remove(): Promise<void>;
}

/** A cable between a client and a real server that a test may cut, freeze and plug in elsewhere. */
export async function cableTo(server: string): Promise<Cable> {
  let port: number | null = Number(new URL(server).port);
  let now: Flow = 'open';
  let delayMs = 0;
  let came = 0;
  const sockets = new Set<Socket>();
  const stranded = new WeakSet<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const middle = createServer((near) => {
    came += 1;
    if (port === null) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    hold(near);
    hold(far);
    const onward = inOrder(far, () => now !== 'frozen' && !stranded.has(far));
    const back = inOrder(near, () => now === 'open' && !stranded.has(near));
    near.on('data', (bytes) => onward(bytes, delayMs)).on('close', () => far.destroy());
    // Of a stranded socket's end nobody hears either.
    far.on('data', (bytes) => back(bytes, delayMs)).on('close', () => !stranded.has(near) && near.destroy());
  });
  await new Promise<void>((resolve) => middle.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(middle.address() as AddressInfo).port}`,
    get sockets() {
      return came;
    },
    flow: (flow) => {
      now = flow;
    },
    cut,
    strand: () => {
      for (const socket of sockets) stranded.add(socket);
    },
    delay: (ms) => {
      delayMs = ms;
    },
    plugInto: (url) => {
      port = url === null ? null : Number(new URL(url).port);
    },
    remove: () => {
      cut();
      return new Promise((resolve) => middle.close(() => resolve()));
    },
  };
}

/** Writes what passes, never a later piece before an earlier one. */
function inOrder(to: Socket, passes: () => boolean): (bytes: Buffer, delayMs: number) => void {
  let written = Promise.resolve();
  let waiting = 0;
  const write = (bytes: Buffer) => passes() && !to.destroyed && to.write(bytes);
  return (bytes, delayMs) => {
    if (waiting === 0 && delayMs === 0) return void write(bytes);
    waiting += 1;
    const due = new Promise<void>((resolve) => setTimeout(resolve, delayMs));
    written = written.then(async () => {
      await due;
      waiting -= 1;
      write(bytes);
    });
  };
}
