import type { DamPlan, NetworkPlan } from './cast';

/** A Network's metadata as one JSON document. */
export function networkMetadata(plan: NetworkPlan, revision = 1): string {
  const slug = slugOf(plan.name);
  return toText({
    name: plan.name,
    description: plan.about,
    penaltyTerms: plan.penalties,
    website: `https://${slug}.example`,
    logo: `https://${slug}.example/logo.svg`,
    revision,
  });
}

/** A DAM's metadata. */
export function damMetadata(plan: DamPlan, revision = 1): string {
  const slug = slugOf(plan.name);
  return toText({
    name: plan.name,
    description: plan.about,
    website: `https://${slug}.example`,
    logo: `https://${slug}.example/logo.svg`,
    revision,
  });
}

/** An Operator's metadata. */
export function operatorMetadata(name: string, region: string, revision = 1): string {
  return toText({ name, region, website: `https://${slugOf(name)}.example`, revision });
}

function toText(value: unknown): string {
  return JSON.stringify(value);
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
