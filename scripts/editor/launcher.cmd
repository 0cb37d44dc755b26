@rem The same as ./launcher, for Windows.
@node "%~dp0launcher.mjs" %*
