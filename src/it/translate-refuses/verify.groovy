String log = new File(basedir, 'build.log').text
assert log.contains('src/main/haproxy/web.json:5:23: error: HttpListeners[0].ListenerPort: 22 is reserved by the service')
assert log.contains('1 file checked for HAProxy 2.4: 4 errors, 2 warnings, 1 info')
assert !new File(basedir, 'target/generated-resources').exists()
