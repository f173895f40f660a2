String log = new File(basedir, 'build.log').text
assert log.contains('src/main/haproxy/20-www.cfg:3:21: error: there is no backend "app" [ref-undefined-backend]')
assert log.contains('[INFO] 2 files checked for HAProxy 2.4: 1 error (1 fatal)')
assert log.contains('[INFO] 3 files checked for HAProxy 2.4: nothing found')
assert new File(basedir, 'target/order.txt').isFile()
assert log.contains('the backend "app" is in tcp mode and cannot take the http traffic of frontend "www"')
assert log.contains('includes: "sites/app.cfg" is named twice, and HAProxy would load it twice; expected each file once')
assert log.contains('cannot read "none.cfg": it does not exist')
assert !log.contains('notes.conf')
assert log.split('MojoFailureException', -1).length == 3
assert log.split('MojoExecutionException', -1).length == 3
