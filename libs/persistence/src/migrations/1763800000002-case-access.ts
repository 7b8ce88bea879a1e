import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases opened with a reason, and cases of the jobcentre’s own employees. */
export class CaseAccess1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP: string[] = [];

const DOWN: string[] = [];
