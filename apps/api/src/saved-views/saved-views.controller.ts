import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SavedViews, type SavedView, type SavedViewRefusal } from '@rettid/application';
import type { SavedViewsWire, SavedViewWire } from '@rettid/contracts';
import type { Actor } from '@rettid/domain';
import type { Result } from '@rettid/platform';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { ApiProblems } from '../problems/api-problems';
import { ProblemError } from '../problems/problem-error';
import { fromStored, toStored } from './saved-view-format';
import { SavedViewDto, SavedViewInputDto, SavedViewParams, SavedViewsDto } from './saved-view.dto';

const SIGNED_IN = ['not_signed_in', 'session_expired', 'permission_missing', 'internal_error'] as const;
const CHANGES = [...SIGNED_IN, 'csrf_token_invalid', 'validation_failed'] as const;

@ApiTags('saved views')
@Controller('api/saved-views')
@Requires('saved_view.manage')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @ApiOperation({ operationId: 'listSavedViews', summary: "The reader's own list settings" })
  @ApiOkResponse({ type: SavedViewsDto, description: 'All of them' })
  @ApiProblems(...SIGNED_IN)
  async all(@CurrentActor() actor: Actor): Promise<SavedViewsWire> {
    const views = await this.views.all(staffOf(actor));
    return { items: views.map(fromStored).filter((view) => view !== null) };
  }

  @Post()
  @ApiOperation({ operationId: 'saveView', summary: 'Keep a list setting under a name' })
  @ApiCreatedResponse({ type: SavedViewDto, description: 'As it is kept' })
  @ApiProblems(...CHANGES, 'conflict')
  async create(@Body() input: SavedViewInputDto, @CurrentActor() actor: Actor): Promise<SavedViewWire> {
    return kept(await this.views.create(staffOf(actor), toStored(input)));
  }

  @Put(':id')
  @ApiOperation({ operationId: 'replaceSavedView', summary: 'Change a list setting, or its name' })
  @ApiOkResponse({ type: SavedViewDto, description: 'As it is kept' })
  @ApiProblems(...CHANGES, 'resource_not_found', 'conflict')
  async replace(
    @Param() { id }: SavedViewParams,
    @Body() input: SavedViewInputDto,
    @CurrentActor() actor: Actor,
  ): Promise<SavedViewWire> {
    return kept(await this.views.replace(staffOf(actor), id, toStored(input)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeSavedView', summary: 'Remove a list setting' })
  @ApiNoContentResponse({ description: 'Removed' })
  @ApiProblems(...CHANGES, 'resource_not_found')
  async remove(@Param() { id }: SavedViewParams, @CurrentActor() actor: Actor): Promise<void> {
    const removed = await this.views.remove(staffOf(actor), id);
    if (!removed.ok) throw problemOf(removed.error);
  }
}

function kept(outcome: Result<SavedView, SavedViewRefusal>): SavedViewWire {
  if (!outcome.ok) throw problemOf(outcome.error);
  const view = fromStored(outcome.value);
  if (view === null) throw new Error('a view that was just kept cannot be read');
  return view;
}

function problemOf({ code, message }: SavedViewRefusal): ProblemError {
  switch (code) {
    case 'saved_view_not_found':
      return new ProblemError('resource_not_found', message);
    case 'saved_view_name_personal':
      return new ProblemError('validation_failed', undefined, [{ field: 'name', code: 'personal', message }]);
    case 'saved_view_name_taken':
    case 'saved_views_full':
      return new ProblemError('conflict', message);
  }
}
