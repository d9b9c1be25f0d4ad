// Addresses as they stand in policy files and on the command line: whom a change speaks to, and
// whether that is who decides a lever.

import type { Lever, LeverOwner, Text } from '../../sim-core/index.ts';
import {
  allMerchants, everybody, ownerAt, reservedAddresses, theRegulator, tierAddress, tierIn,
} from '../../sim-core/policy-terms.ts';
import type { Complaint } from './problem.ts';
import { leaf, notA, shown } from './strict.ts';
import type { Schema } from './strict.ts';

const idForm = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** What each owner's levers may be addressed to. */
const addressesOf: Readonly<Record<LeverOwner, Text>> = {
  platform: { zh: 'all 或平台的 id', en: 'all or a platform\'s id' },
  merchant: {
    zh: `${allMerchants} 或 ${tierAddress('<tier>')}`,
    en: `${allMerchants} or ${tierAddress('<tier>')}`,
  },
  regulator: { zh: theRegulator, en: theRegulator },
  world: { zh: '不带对象', en: 'no address' },
};

const ownerWords: Readonly<Record<LeverOwner, Text>> = {
  platform: { zh: '平台', en: 'platforms' },
  merchant: { zh: '商家', en: 'merchants' },
  regulator: { zh: '监管者', en: 'the regulator' },
  world: { zh: '世界（假设）', en: 'nobody, as an assumption about the world' },
};

const allowed: Text = {
  zh: `${everybody}、平台的 id、${theRegulator}、${allMerchants} 或 ${tierAddress('<tier>')}`,
  en: `${everybody}, a platform's id, ${theRegulator}, ${allMerchants} or `
    + tierAddress('<tier>'),
};

/** An address; whether the scenario has it is checked when the scenario is known. */
export function addressSchema(): Schema<string> {
  return leaf((value, report) => {
    const complaint = addressComplaint(value);
    if (complaint) report(complaint);
    return value as string;
  });
}

/** Why something is no address; undefined when it is one. */
export function addressComplaint(value: unknown): Complaint | undefined {
  if (typeof value !== 'string') return { message: notA(value, '对象名称', 'an address'), allowed };
  if (value === everybody || value === theRegulator || value === allMerchants) return undefined;
  const name = tierIn(value) ?? value;
  if (idForm.test(name) && (name !== value || !reservedAddresses.includes(name))) return undefined;
  return {
    message: { zh: `没有 ${shown(value)} 这一对象`, en: `nobody is called ${shown(value)}` },
    allowed,
  };
}

/** Why a lever cannot be set at an address: it is somebody else's. */
export function misaddressed(lever: Lever, address: string): Complaint | undefined {
  const owner = ownerAt(address);
  const isEverybodys = owner === undefined && lever.owner !== 'world';
  if (isEverybodys || owner === lever.owner) return undefined;
  const by = ownerWords[lever.owner];
  return {
    message: { zh: `由${by.zh}决定，不由 ${address} 决定`, en: `is decided by ${by.en}, not ${address}` },
    allowed: addressesOf[lever.owner],
  };
}
