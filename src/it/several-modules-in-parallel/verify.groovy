String log = new File(basedir, 'build.log').text
assert !log.contains('not marked as thread-safe') && !log.contains('@threadSafe')
assert log.split('1 file checked for HAProxy 2.4: nothing found', -1).length == 3
assert log.contains('[ERROR] wrong/src/main/haproxy/haproxy.cfg:11:5: error: unknown keyword "bindd"')
assert log =~ /inner \.+ SUCCESS/
assert log =~ /none \.+ SUCCESS/
assert log =~ /wrong \.+ FAILURE/
