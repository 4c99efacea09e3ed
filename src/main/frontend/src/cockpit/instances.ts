// Whether whoever looks may read the engine's own instances; who may not would read 0 of them, or those of the whole district.

const ASKED = '/camunda/api/engine/engine/default/authorization/check?permissionName=READ_INSTANCE&permissionValue=512&resourceName=ProcessDefinition'
  + '&resourceType=6&resourceId=seven-step-flow';

/** @returns null while it cannot be told */
export async function mayReadInstances(): Promise<boolean | null> {
  const answer = await fetch(ASKED, { credentials: 'same-origin' }).then(said => said.ok ? said.json() : null).catch(() => null);
  return answer === null ? null : answer.authorized === true;
}
