module.exports = { ...require('../../jest.preset.cjs'), displayName: 'bring-up', rootDir: __dirname };
