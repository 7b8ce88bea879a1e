import { Controller, Get, Module } from '@nestjs/common';
import { Requires } from '../../src/access/requires';
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

@Controller('unknown')
class UnknownPermissionController {
  @Get()
  @Requires('case.raed' as 'case.read')
  read(): string {
    return 'closed to all, by a misprint';
  }
}

@Controller('both')
@Requires('case.read')
class ContradictingController {
  @Get()
  @Unguarded('left over from a try')
  read(): string {
    return 'open or closed?';
  }
}

describe('default deny', () => {
  it.each([
    [SilentController, /GET SilentController.read/],
    [EmptyReasonController, /GET EmptyReasonController.read \(is open for no reason\)/],
    [
      UnknownPermissionController,
      /GET UnknownPermissionController.read \(requires a permission that nobody can have\)/,
    ],
    [ContradictingController, /GET ContradictingController.read \(requires a permission and is open as well\)/],
  ])(
    'refuses to start while a route does not say, in one clear word, who may call it: %p',
    async (controller, named) => {
      const started = startApi((module) => {
        @Module({ imports: [module], controllers: [controller] })
        class Careless {}
        return Careless;
      });
      await expect(started).rejects.toThrow(named);
    },
  );
});
