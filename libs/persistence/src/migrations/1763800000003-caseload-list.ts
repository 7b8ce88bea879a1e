import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists of citizens need: indexes, and views that somebody has saved. */
export class CaseloadList1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: string[] = [];

const DOWN: string[] = [];
