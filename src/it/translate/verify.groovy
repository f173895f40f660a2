String log = new File(basedir, 'build.log').text
File written = new File(basedir, 'target/generated-resources/haproxy/shop.cfg')
assert written.text.contains('listen shop') || written.text.contains('frontend shop')
assert log.contains('[INFO] wrote target/generated-resources/haproxy/shop.cfg')
assert log.contains('1 file checked for HAProxy 2.4: ')
