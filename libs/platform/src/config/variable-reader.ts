import { CONFIG_VARIABLES, type ConfigVariable, type ConfigVariableName } from './config-variables';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables and gathers what is wrong with them, so that one start tells it all. */
export class VariableReader {
  constructor(
    private readonly environment: Environment,
    private readonly problems: string[],
  ) {}

  optional(name: ConfigVariableName): string | null {
    const given = this.environment[name];
    return given === undefined || given === '' ? definitionOf(name).default : given;
  }

  text(name: ConfigVariableName): string {
    const value = this.optional(name);
    if (value === null) throw new Error(`${name} has no default and is read as required`);
    return value;
  }

  /** For what has no default and cannot be left out. */
  required(name: ConfigVariableName, expectation: string): string {
    const value = this.optional(name);
    if (value === null) this.report(name, '', expectation);
    return value ?? '';
  }

  matching(name: ConfigVariableName, pattern: RegExp, expectation: string): string {
    const value = this.text(name);
    if (!pattern.test(value)) this.report(name, value, expectation);
    return value;
  }

  integer(name: ConfigVariableName, least: number, most: number): number {
    const value = this.text(name);
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) this.report(name, value, `a whole number from ${least} to ${most}`);
    return number;
  }

  oneOf<T extends string>(name: ConfigVariableName, allowed: readonly T[]): T {
    const value = this.text(name);
    const match = allowed.find((candidate) => candidate === value);
    if (match === undefined) this.report(name, value, `one of ${allowed.join(', ')}`);
    return match ?? (value as T);
  }

  url(name: ConfigVariableName, protocols: readonly string[]): string | null {
    const value = this.optional(name);
    if (value !== null && (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))) {
      this.report(name, value, `a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    }
    return value;
  }

  /** Notes that a value does not fit; a secret's is not repeated. */
  report(name: ConfigVariableName, value: string, expectation: string): void {
    const shown = definitionOf(name).secret ? '(secret)' : JSON.stringify(value);
    this.problems.push(`${name}=${shown}: expected ${expectation}`);
  }
}

function definitionOf(name: ConfigVariableName): ConfigVariable {
  const definition = CONFIG_VARIABLES.find((variable) => variable.name === name);
  if (definition === undefined) throw new Error(`${name} is not a configuration variable`);
  return definition;
}
