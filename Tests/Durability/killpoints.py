#!/usr/bin/env python3
"""(-P filters by path; temporary files with random names are only seen with watch() -> None.)
Kill a posting command with SIGKILL before every file-changing system call it makes, then check the invariant.
usage: killpoints.py SPEC.py      SPEC defines: prepare(dir), cmd(dir)->argv, watch(dir)->[paths], check(dir)->dict(flag->bool), optional env
Needs strace with ptrace rights. Two faults: kill (signal=SIGKILL) and errors (EIO, ENOSPC, EINTR)."""
import importlib.util,os,shutil,subprocess,sys,tempfile,re,collections
spec=importlib.util.spec_from_file_location("s",sys.argv[1]); S=importlib.util.module_from_spec(spec); spec.loader.exec_module(S)
CALLS="write,pwrite64,writev,ftruncate,truncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync,fdatasync,openat,open,creat,close,fallocate,mkdir,mkdirat,chmod,fchmod,fchown,flock,copy_file_range,sendfile"
def run(inj=None,calls=CALLS):
    d=tempfile.mkdtemp(prefix="kp",dir=getattr(S,"TMP",None)); S.prepare(d)
    log=tempfile.mktemp()
    a=["strace","-f","-qq","-o",log,"-e","trace="+calls]
    for p in (S.watch(d) or []): a+=["-P",p]      # watch() may return None: count every call of the process
    if inj: a+=["-e",inj]
    r=subprocess.run(a+S.cmd(d),stdout=subprocess.PIPE,stderr=subprocess.STDOUT,env=getattr(S,"env",lambda d:None)(d),timeout=120)
    t=open(log,errors="replace").read(); os.unlink(log)
    lines=[l for l in t.splitlines() if re.match(r"^\d+ +\w+\(",l) and "resumed" not in l]
    c=S.check(d); c["_rc"]=r.returncode; c["_n"]=len(lines)
    shutil.rmtree(d,ignore_errors=True); return c,lines
base,lines=run()
print("clean run:",base); N=len(lines)
cnt=collections.Counter(re.match(r"^\d+ +(\w+)",l)[1] for l in lines); print("file-changing calls:",N,dict(cnt))
if not N: sys.exit("no file-changing call was seen; this run proves nothing")
if not base.get("_stored"): sys.exit("the clean run did not do its work; this run proves nothing")
only=getattr(S,"calls",lambda name,k,line:True)  # a spec may leave out calls that do not concern it
seen={name:[l for l in lines if re.match(r"^\d+ +"+name+r"\(",l)] for name in cnt}
tot=collections.Counter(); per=[]; failed=0
for name in cnt:
    for k in range(1,cnt[name]+1):
        if not only(name,k,seen[name][k-1]): continue
        c,_=run(f"inject={name}:signal=SIGKILL:when={k}")
        bad=[x for x,v in c.items() if not x.startswith("_") and v is True]
        tot["runs"]+=1; tot.update(bad)
        if bad: per.append((name,k,bad))
failed+=len(per)
print("SIGKILL before each call:",dict(tot)); print("kills",tot["runs"])
for p in per[:12]: print("  ",p)
tot=collections.Counter()
ALL=("write","pwrite64","fsync","fdatasync","rename","renameat","ftruncate","openat","unlinkat","fchmod","fchown","flock","close")
for err,names in [("EIO",ALL),("ENOSPC",("write","pwrite64","openat","fsync","rename","renameat")),("EINTR",("write","pwrite64","openat","fsync","close","flock")),("EROFS",("openat","rename","renameat","unlinkat","fchmod")),("EMFILE",("openat",))]:
    for name in names:
        for k in range(1,cnt.get(name,0)+1):
            if not only(name,k,seen[name][k-1]): continue
            c,_=run(f"inject={name}:error={err}:when={k}")
            bad=[x for x,v in c.items() if not x.startswith("_") and v is True]
            silent=c["_rc"]==0 and c.get("_stored") is False
            tot["runs"]+=1; tot.update(bad); tot["silent_loss"]+=silent; failed+=bool(bad or silent)
            if (bad or silent): print("  ",err,name,k,bad,"rc",c["_rc"],"silent" if silent else "")
print("error injection:",dict(tot))
print("errors",tot["runs"])
sys.exit(1 if failed else 0)
