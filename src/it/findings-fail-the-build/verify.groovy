String log = new File(basedir, 'build.log').text
String unknown = 'src/main/haproxy/haproxy.cfg:11:5: error: unknown keyword "bindd" in frontend "www"; did you mean "bind"?'
assert log.contains('[ERROR] ' + unknown)
assert log.contains('on project findings-fail-the-build: 2 files checked for HAProxy 2.4: 2 errors (2 fatal)')
assert log.contains('[ERROR]   ' + unknown)
assert log.contains('MojoFailureException')
