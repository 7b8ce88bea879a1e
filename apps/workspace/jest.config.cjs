module.exports = { ...require('../../jest.angular.cjs'), displayName: 'workspace', rootDir: __dirname };
