String log = new File(basedir, 'build.log').text
['src/main/haproxy/haproxy.cfg', 'known.json', '.haproof.yaml'].each {
    assert log.contains('reports: "' + it + '" is read and would be overwritten; expected another file for the result')
}
assert log.contains('reports: "target/../target/out" is to be written twice; expected a file for each result')
assert log.split('MojoExecutionException', -1).length == 7
assert new File(basedir, 'src/main/haproxy/haproxy.cfg').text.startsWith('global')
assert new File(basedir, '.haproof.yaml').text.startsWith('baseline')
assert log.contains('[INFO] wrote target/out.sarif')

// What cannot be written or read takes nothing else away.
assert log.contains('cannot write "src": it is a folder') && log.contains('[INFO] wrote target/late.json')
assert log.contains('cannot read "none.cfg": it does not exist')
assert new File(basedir, 'target/some.html').text.contains('Not checked: cannot read')
assert log.split(/\[INFO\] 1 file checked for HAProxy 2.4: nothing found/, -1).length == 4
