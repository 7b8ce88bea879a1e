import { Controller, Get, Module } from '@nestjs/common';
import { Unguarded } from '../../src/access/unguarded';
import { startApi } from '../harness';

@Controller('silent')
class SilentController {
  @Get()
  read(): string {
    return 'open to all, by mistake';
  }
}

@Controller('empty')
@Unguarded(' ')
class EmptyReasonController {
  @Get()
  read(): string {
    return 'open to all, for no reason';
  }
}

describe('default deny', () => {
  it.each([
    [SilentController, /GET SilentController.read/],
    [EmptyReasonController, /GET EmptyReasonController.read/],
  ])('refuses to start while a route does not say who may call it: %p', async (controller, named) => {
    const started = startApi((module) => {
      @Module({ imports: [module], controllers: [controller] })
      class Careless {}
      return Careless;
    });
    await expect(started).rejects.toThrow(named);
  });
});
