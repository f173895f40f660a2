String log = new File(basedir, 'build.log').text
File written = new File(basedir, 'target/generated-resources/haproxy/shop.cfg')
assert written.text.contains('listen shop') || written.text.contains('frontend shop')
assert log.contains('[INFO] wrote target/generated-resources/haproxy/shop.cfg')
assert log.contains('1 file checked for HAProxy 2.4: ')
assert written.text.contains('crt /etc/haproxy/certs/')
String other = new File(basedir, 'target/other/shop.cfg').text
assert other.startsWith('# in front\ndefaults\n') && other.contains('crt /srv/certs/')
assert log.contains('certificateFolder: expected an absolute path')
assert log.contains('haproxyVersion: a configuration is written for one version; expected one')
assert log.contains('preamble: cannot read "' + new File(basedir, 'none.cfg') + '": it does not exist')
assert log.split('MojoExecutionException', -1).length == 4
