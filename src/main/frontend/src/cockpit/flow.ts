// Which of the diagrams is the topics' own way.

/** Ids of definitions are key:version:id. */
export function isFlow(definition: string): boolean {
  return definition === 'seven-step-flow' || definition.startsWith('seven-step-flow:');
}
