import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PrivateNotes } from '@rettid/application';
import type { PrivateNoteAnswerWire, PrivateNoteWire } from '@rettid/contracts';
import { parseDate, type Actor } from '@rettid/domain';
import { CurrentActor } from '../access/current-actor';
import { Requires } from '../access/requires';
import { staffOf } from '../access/staff-of';
import { CASE_READ_PROBLEMS, valueOf } from '../changes/changed';
import { CitizenIdParams } from '../obligations/citizen-id.dto';
import { ApiProblems } from '../problems/api-problems';
import { PrivateNoteAnswerDto, PrivateNoteDto } from './note.dto';
import { toNoteWire } from './to-wire';

@ApiTags('private notes')
@Controller('api/citizens/:id/note')
@Requires('note.manage')
export class NoteController {
  constructor(private readonly notes: PrivateNotes) {}

  @Get()
  @ApiOperation({ operationId: 'readNote', summary: "The reader's own note about a citizen" })
  @ApiOkResponse({ type: PrivateNoteAnswerDto, description: 'The note, if there is one' })
  @ApiProblems(...CASE_READ_PROBLEMS)
  async read(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<PrivateNoteAnswerWire> {
    const note = valueOf(await this.notes.read(staffOf(actor), id));
    return { note: note === null ? null : toNoteWire(note) };
  }

  @Put()
  @ApiOperation({ operationId: 'keepNote', summary: 'Keep a note about a citizen; nobody else sees it' })
  @ApiOkResponse({ type: PrivateNoteDto, description: 'As it is kept' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'csrf_token_invalid')
  async keep(
    @Param() { id }: CitizenIdParams,
    @Body() { text, on, colour }: PrivateNoteDto,
    @CurrentActor() actor: Actor,
  ): Promise<PrivateNoteWire> {
    const note = { text, on: on === null ? null : parseDate(on), colour };
    return toNoteWire(valueOf(await this.notes.keep(staffOf(actor), id, note)));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeNote', summary: 'Throw the note away' })
  @ApiNoContentResponse({ description: 'There is none any more' })
  @ApiProblems(...CASE_READ_PROBLEMS, 'csrf_token_invalid')
  async remove(@Param() { id }: CitizenIdParams, @CurrentActor() actor: Actor): Promise<void> {
    valueOf(await this.notes.remove(staffOf(actor), id));
  }
}
