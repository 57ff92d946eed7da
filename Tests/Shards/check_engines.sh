#!/usr/bin/env bash
# check_engines.sh FOLDER: builds sites in shares by GNU parallel and by Slurm, with the storno and
# the storno-bench of FOLDER, and compares each with the single build. One share is killed while it
# is written and run again. Sites are the example and a ledger of 2,000 orders.
#
# Slurm runs here alone: its daemons listen on 127.0.0.1, write below a folder of their own, and are
# ended by their numbers. Ends by itself. ENGINES names the engines, "parallel slurm" if not said.
set -euo pipefail

bin=$(cd "${1:?the folder of storno and storno-bench}" && pwd)
cd "$(dirname "$0")/../.."
engines=${ENGINES:-parallel slurm}
root=$PWD
work=$(mktemp -d)
daemons=()
export PATH=$bin:/usr/sbin:/sbin:$PATH PARALLEL_HOME=$work/parallel STORNO_JOB=$work/job

fail() { printf 'check_engines: %s\n' "$*" >&2; exit 1; }
limit() { # SECONDS COMMAND…
  if command -v timeout >/dev/null; then timeout -k 5 "$@"; else shift; "$@"; fi
}
finish() {
  local daemon
  for daemon in ${daemons[@]+"${daemons[@]}"}; do kill "$daemon" 2>/dev/null || true; done
  for daemon in ${daemons[@]+"${daemons[@]}"}; do
    for _ in {1..50}; do kill -0 "$daemon" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$daemon" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

# What an engine runs: SHARE FOLDER [KILL]. The first run with KILL ends by SIGKILL as soon as the
# program has begun to write; later ones are as all others.
cat >"$work/job" <<'END'
#!/usr/bin/env bash
set -euo pipefail
if [ $# = 2 ] || [ -e "$2.killed" ]; then
  storno build -q --shard "$1" -o "$2" 2>"$2.messages" || [ $? = 2 ]
  exit
fi
for _ in {1..50}; do
  rm -rf "$2" ".$2".storno-*
  storno build -q --shard "$1" -o "$2" 2>"$2.messages" &
  until compgen -G ".$2.storno-staging-*" >"$2.staging" || [ -e "$2" ]; do :; done
  kill -KILL $! 2>/dev/null || true
  status=0
  wait $! || status=$?
  [ $status != 137 ] || break
done
[ "$status" = 137 ] && [ ! -e "$2" ] || exit 1
touch "$2.killed"
exit 137
END
chmod +x "$work/job"
mkdir -p "$PARALLEL_HOME"
touch "$PARALLEL_HOME/will-cite"

mkdir -p "$work/example" "$work/ledger/Site/ledger"
cp -R "$root/Site" "$work/example"
storno-bench generate --orders 2000 "$work/ledger/Site/ledger" >/dev/null
for project in example ledger; do
  cd "$work/$project"
  limit 120 storno build -q -o whole 2>whole.messages || [ $? = 2 ]
done

compare() { # NAME SHARES: merges the shares, which are compared with the single build, and removed
  local part parts=()
  for ((part = 1; part <= $2; part++)); do parts+=("part-$part"); done
  limit 120 storno merge -q "${parts[@]}" -o merged || fail "$1: the shares are not put together"
  diff -r whole merged || fail "$1: the site is not that of the single build"
  printf '%s, shares: %s; the same %s files\n' "$1" "$2" "$(find merged -type f | wc -l | tr -d ' ')"
  rm -rf merged part-* .part-* .merged*
}

by_parallel() { # SHARES [KILL]
  limit 200 parallel --jobs 2 --joblog "jobs-$1" '"$STORNO_JOB"' "{}/$1" part-{} ::: \
    $(seq "$1") </dev/null
}

check_parallel() {
  local project count
  for project in example ledger; do
    cd "$work/$project"
    for count in 1 2 7 16; do
      by_parallel "$count" || fail "GNU parallel: a share of $count failed"
      compare "GNU parallel, $project" "$count"
    done
    # The share with the number 3 gets the word that has it killed.
    local job='"$STORNO_JOB" {}/7 part-{} $([ {} != 3 ] || echo kill)'
    if limit 200 parallel --jobs 2 --joblog killed "$job" ::: {1..7} </dev/null 2>/dev/null; then
      fail "GNU parallel: no share was killed"
    fi
    [ ! -e part-3 ] && [ -e part-3.killed ] || fail "the share that was killed left a folder"
    limit 200 parallel --jobs 2 --joblog killed --resume-failed "$job" ::: {1..7} </dev/null ||
      fail "GNU parallel: a share could not be run again"
    compare "GNU parallel, $project, one killed and run again" 7
  done
}

# Starts munge, slurmctld and slurmd for this user, and waits until the node takes jobs. A job that
# is queued again waits as long as a credential lives, hence ten seconds.
start_slurm() {
  local home=$work/slurm node ports
  node=$(hostname -s)
  mkdir -p "$home"/{state,spool}
  chmod 755 "$work" "$home"
  read -r -a ports < <(python3 -c '
import socket
sockets = [socket.socket() for _ in range(2)]
for each in sockets: each.bind(("127.0.0.1", 0))
print(*(each.getsockname()[1] for each in sockets))')
  (umask 077 && head -c 128 /dev/urandom >"$home/munge.key")
  cat >"$home/slurm.conf" <<END
ClusterName=storno
SlurmctldHost=$node(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
SlurmctldPort=${ports[0]}
SlurmdPort=${ports[1]}
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
AuthType=auth/munge
AuthInfo=socket=$home/munge.socket,cred_expire=10
CredType=cred/munge
StateSaveLocation=$home/state
SlurmdSpoolDir=$home/spool
SlurmctldPidFile=$home/slurmctld.pid
SlurmdPidFile=$home/slurmd.pid
SlurmctldLogFile=$home/slurmctld.log
SlurmdLogFile=$home/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,batch_sched_delay=0,defer
ReturnToService=2
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$node Default=YES MaxTime=10 State=UP
END
  export SLURM_CONF=$home/slurm.conf
  munged --foreground --force --key-file="$home/munge.key" --socket="$home/munge.socket" \
    --pid-file="$home/munge.pid" --log-file="$home/munge.log" --seed-file="$home/munge.seed" \
    >"$home/munge.out" 2>&1 &
  daemons+=($!)
  slurmctld -D -f "$SLURM_CONF" >"$home/slurmctld.out" 2>&1 &
  daemons+=($!)
  slurmd -D -f "$SLURM_CONF" >"$home/slurmd.out" 2>&1 &
  daemons+=($!)
  for _ in {1..60}; do
    if sinfo -h -o %T 2>/dev/null | grep -q '^idle'; then return; fi
    sleep 0.5
  done
  tail -n 5 "$home"/*.log "$home"/*.out >&2
  fail "Slurm does not start"
}

check_slurm() {
  local project job
  start_slurm
  printf '%s\n' "$(slurmctld -V), listens on: $(ss -Hltnp 2>/dev/null | grep -E 'slurm|munged' |
    awk '{ print $4 }' | sort | tr '\n' ' ')"
  for project in example ledger; do
    cd "$work/$project"
    limit 200 sbatch --quiet --wait --array=1-8 --output=job-%a.log \
      --wrap '"$STORNO_JOB" auto part-$SLURM_ARRAY_TASK_ID' || fail "Slurm: a share failed"
    compare "Slurm, $project" 8

    job=$(sbatch --parsable --array=1-8 --output=job-%a.log --wrap \
      '"$STORNO_JOB" auto part-$SLURM_ARRAY_TASK_ID $([ $SLURM_ARRAY_TASK_ID != 3 ] || echo kill)')
    await "$job" FAILED
    [ ! -e part-3 ] && [ -e part-3.killed ] || fail "the share that was killed left a folder"
    scontrol requeue "${job}_3"
    await "$job" COMPLETED
    compare "Slurm, $project, one killed and run again" 8
  done
}

await() { # JOB STATE: waits until all jobs of the array have ended, the third in STATE
  local states
  for _ in {1..400}; do
    states=$(scontrol --oneliner show job "$1" |
      sed -n 's/.*ArrayTaskId=\([0-9]*\) .*JobState=\([A-Z]*\).*/\1 \2/p' | sort -n)
    if [ "$(grep -cE 'COMPLETED|FAILED' <<<"$states")" = 8 ] && grep -q "^3 $2" <<<"$states"; then
      return
    fi
    sleep 0.25
  done
  fail "Slurm: job $1 does not end: $(tr '\n' ' ' <<<"$states")"
}

for engine in $engines; do "check_$engine"; done
