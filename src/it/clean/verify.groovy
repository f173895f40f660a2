String log = new File(basedir, 'build.log').text
assert log.contains('[INFO] 1 file checked for HAProxy 2.4: nothing found')
