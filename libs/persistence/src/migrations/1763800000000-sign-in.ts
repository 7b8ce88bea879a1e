import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs in, and the sessions that they have. */
export class SignIn1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: string[] = [];

const DOWN: string[] = [];
