import { networkInterfaces } from 'node:os';

const HOME_NETWORKS = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
/** Networks of virtual machines and containers: phones cannot reach them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|lo)/i;

/** IPv4 addresses by which phones on the same network may reach this machine, the likeliest first. */
export function lanAddresses(): readonly string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter((each) => each.family === 'IPv4' && !each.internal && !each.address.startsWith('169.254.'))
      .map((each) => ({
        address: each.address,
        unlikely: Number(VIRTUAL.test(name)) + Number(!HOME_NETWORKS.test(each.address)),
      })),
  );
  return found.sort((one, other) => one.unlikely - other.unlikely).map(({ address }) => address);
}

export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || hostname.startsWith('127.');
