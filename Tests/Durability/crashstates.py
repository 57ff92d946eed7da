#!/usr/bin/env python3
"""Power-loss simulation: record a posting command with strace, enumerate the on-disk states that a crash may leave
(POSIX model: data is durable after fsync/fdatasync(file), names after fsync(dir)), and check each state.
usage: crashstates.py SPEC.py     SPEC: prepare(dir), cmd(dir), check(dir)->dict, optional recover(dir), env(dir)
check keys: True value of a key not starting with '_' = violation at any time; '_stored' must be True for states after the
command has returned success (durability). ext4-like extra: rename may become durable before the data of the new file."""
import importlib.util,os,re,shutil,subprocess,sys,tempfile,hashlib,collections,codecs
spec=importlib.util.spec_from_file_location("s",sys.argv[1]); S=importlib.util.module_from_spec(spec); spec.loader.exec_module(S)
env=getattr(S,"env",lambda d:None)
d=tempfile.mkdtemp(prefix="cs"); S.prepare(d)
base={}
for r,_,fs in os.walk(d):
    for f in fs: p=os.path.join(r,f); base[os.path.relpath(p,d)]=open(p,"rb").read()
log=tempfile.mktemp()
r=subprocess.run(["strace","-f","-y","-qq","-xx","-s","100000000","-o",log,"-e","trace=openat,open,creat,write,pwrite64,writev,ftruncate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat,lseek,close,mkdir,mkdirat"]+S.cmd(d),env=env(d),stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)
un=lambda s: codecs.escape_decode(s)[0]
pend={};lines=[]
for l in open(log,errors="replace"):
    m=re.match(r"^(\d+) +(.*)$",l.rstrip("\n"))
    if not m: continue
    pid,t=m.groups()
    if t.endswith("<unfinished ...>"): pend[pid]=t[:-len("<unfinished ...>")].rstrip(); continue
    mm=re.match(r"^<\.\.\. \w+ resumed>(.*)$",t)
    if mm: t=pend.pop(pid,"")+mm[1]
    lines.append((pid,t))
root=os.path.realpath(d)
def rel(p):
    if isinstance(p,str): p=un(p) if "\\x" in p else p.encode()
    p=p.decode(errors="replace"); p=p.replace(" (deleted)","")
    if not os.path.isabs(p): return None
    p=os.path.normpath(p); 
    return os.path.relpath(p,root) if p==root or p.startswith(root+"/") else None
def at(pre,name):
    """name as the kernel saw it: joined with the directory that -y prints for the descriptor before it"""
    n=un(name) if "\\x" in name else name.encode()
    m=re.findall(r"<([^>]*)>",pre or "")
    base=(un(m[-1]) if m and "\\x" in m[-1] else m[-1].encode()) if m else os.getcwd().encode()
    return rel(n if n.startswith(b"/") else os.path.join(base,n))
# ---- ops: ('create',path) ('data',ino,off,bytes) ('trunc',ino,n) ('sync',ino) ('dsync',dir) ('rename',a,b) ('unlink',p) ('link',a,b)
ops=[];names={};content={};nino=0
for p,b in base.items(): names[p]=nino; content[nino]=bytearray(b); nino+=1
init_names=dict(names); init_content={k:bytes(v) for k,v in content.items()}
pos={}; flags={}
for pid,t in lines:
    if re.search(r"= -1 ",t): continue
    m=re.match(r'^(openat|open|creat)\(([^,"]*, )?"((?:\\x..)*)"(?:, ([^)]*))?\) = (\d+)',t)
    if m:
        p=at(m[2],m[3]); fl=m[4] or ""
        if p is None: continue
        key=(m[5]); ino=names.get(p)
        if ("O_CREAT" in fl or m[1]=="creat") and ino is None:
            ino=nino; nino+=1; names[p]=ino; content[ino]=bytearray(); ops.append(("create",p,ino))
        if ino is not None and ("O_TRUNC" in fl or m[1]=="creat") and len(content[ino]): content[ino]=bytearray(); ops.append(("trunc",ino,0))
        pos[key]=0; flags[key]=fl; continue
    m=re.match(r"^(write|pwrite64|ftruncate|fsync|fdatasync|lseek|close)\((\d+)<([^>]*)>(?:, (.*))?\) += +(-?\d+)",t)
    if m:
        call,fd,path,rest,ret=m.groups(); p=rel(path)
        if p is None: continue
        if call in("fsync","fdatasync"):
            if os.path.isdir(os.path.join(root,p)) or p==".": ops.append(("dsync",p))
            elif p in names: ops.append(("sync",names[p]))
            continue
        ino=names.get(p)
        if ino is None: continue
        if call=="lseek": pos[fd]=int(ret); continue
        if call=="ftruncate":
            n=int(re.match(r"\d+",rest)[0]); c=content[ino]; content[ino]=c[:n]+bytearray(max(0,n-len(c))); ops.append(("trunc",ino,n)); continue
        if call in("write","pwrite64"):
            mm=re.match(r'^"((?:\\x..)*)"(?:\.\.\.)?, (\d+)(?:, (\d+))?$',rest)
            if not mm: continue
            n=int(ret); b=un(mm[1])[:n]
            off=int(mm[3]) if call=="pwrite64" else (len(content[ino]) if "O_APPEND" in flags.get(fd,"") else pos.get(fd,0))
            c=content[ino]
            if len(c)<off: c.extend(b"\0"*(off-len(c)))
            c[off:off+n]=b
            if call=="write": pos[fd]=off+n
            ops.append(("data",ino,off,b)); continue
        continue
    m=re.match(r'^(rename|renameat|renameat2|link|linkat)\(([^"]*?)"((?:\\x..)*)"([^"]*)"((?:\\x..)*)"',t)
    if m:
        a,b=at(m[2],m[3]),at(m[4],m[5])
        if a in names:
            if m[1].startswith("rename"): names[b]=names.pop(a); ops.append(("rename",a,b))
            else: names[b]=names[a]; ops.append(("link",a,b))
        continue
    m=re.match(r'^unlink(?:at)?\(([^"]*?)"((?:\\x..)*)"',t)
    if m:
        p=at(m[1],m[2])
        if p in names: names.pop(p); ops.append(("unlink",p))
os.unlink(log)
if not ops: sys.exit("nothing recorded: no write, rename or unlink below the folder was seen; this run proves nothing")
if any(re.match(r"^writev\(\d+<"+re.escape(root),t) for _,t in lines): sys.exit("writev seen: use write or pwrite, this tool does not model it")
NAMEOPS=("create","rename","unlink","link")
def apply(seq):
    nm=dict(init_names); ct={k:bytearray(v) for k,v in init_content.items()}
    for o in seq:
        if o[0]=="create": nm[o[1]]=o[2]; ct.setdefault(o[2],bytearray())
        elif o[0]=="data":
            c=ct.setdefault(o[1],bytearray()); 
            if len(c)<o[2]: c.extend(b"\0"*(o[2]-len(c)))
            c[o[2]:o[2]+len(o[3])]=o[3]
        elif o[0]=="trunc": c=ct.setdefault(o[1],bytearray()); ct[o[1]]=c[:o[2]]+bytearray(max(0,o[2]-len(c)))
        elif o[0]=="rename" and o[1] in nm: nm[o[2]]=nm.pop(o[1])
        elif o[0]=="link" and o[1] in nm: nm[o[2]]=nm[o[1]]
        elif o[0]=="unlink": nm.pop(o[1],None)
    return {p:bytes(ct.get(i,b"")) for p,i in nm.items()}
def durable(k):
    dur=set()
    for i,o in enumerate(ops[:k]):
        if o[0]=="sync":
            for j in range(i):
                if ops[j][0] in("data","trunc") and ops[j][1]==o[1]: dur.add(j)
        if o[0]=="dsync":
            for j in range(i):
                if ops[j][0] in NAMEOPS and any((os.path.dirname(q) or ".")==o[1] for q in ops[j][1:] if isinstance(q,str)): dur.add(j)
    return dur
states={}
def add(k,seq,kind,done):
    t=apply(seq); h=hashlib.sha256(repr(sorted(t.items())).encode()).hexdigest()+("D" if done else "")
    states.setdefault(h,(k,kind,t,done))
for k in range(len(ops)+1):
    done=(k==len(ops)) and r.returncode==0
    dur=durable(k); idx=list(range(k)); pd=[i for i in idx if i not in dur and ops[i][0] not in("sync","dsync")]
    pick=lambda keep:[ops[i] for i in idx if i in dur or i in keep]
    add(k,pick(set()),"nothing pending survives",done); add(k,pick(set(pd)),"everything survives",done)
    add(k,pick({i for i in pd if ops[i][0] in NAMEOPS}),"names survive, data lost",done)
    add(k,pick({i for i in pd if ops[i][0] not in NAMEOPS}),"data survives, names lost",done)
    for x in pd: add(k,pick(set(pd)-{x}),f"op {x} {ops[x][0]} lost",done)
    for x in pd:
        if ops[x][0]=="data" and len(ops[x][3])>1:
            n=len(ops[x][3]); cuts={1,n//2,n-1}|set(range(512,n,max(512,n//8//512*512 or 512)))
            for c in cuts:
                sq=[(ops[i] if i!=x else ("data",ops[i][1],ops[i][2],ops[i][3][:c])) for i in idx if i in dur or i in pd]
                add(k,sq,f"op {x} torn at {c}/{n}",done)
                o=ops[x]; z=("data",o[1],o[2],b"\0"*n); 
            add(k,[(ops[i] if i!=x else z) for i in idx if i in dur or i in pd],f"op {x} zero-filled",done)
tot=collections.Counter(); shown=0; failed=0
print("ops:",[o[0]+(":"+str(len(o[3])) if o[0]=="data" else "") for o in ops],"exit",r.returncode)
for k,kind,t,done in states.values():
    e=tempfile.mkdtemp(prefix="cs")
    for p,b in t.items():
        q=os.path.join(e,p); os.makedirs(os.path.dirname(q),exist_ok=True); open(q,"wb").write(b)
    if hasattr(S,"recover"): S.recover(e)
    c=S.check(e); bad=[x for x,v in c.items() if not x.startswith("_") and v is True]
    if done and c.get("_stored") is False: bad.append("acknowledged_but_lost")
    tot["states"]+=1; tot.update(bad); failed+=bool(bad)
    if bad and shown<14: shown+=1; print("  after op",k,"|",kind,"|",bad)
    shutil.rmtree(e)
shutil.rmtree(d,ignore_errors=True)
print(dict(tot))
print("states",tot["states"])
sys.exit(1 if failed or r.returncode else 0)
