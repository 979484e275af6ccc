#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/scale/on_slurm.sh PROGRAM TEST_DATA
# A scan of 24 shards and a sweep of four runs through Snakemake on a Slurm of one node, which the test starts in a folder
# of its own and stops; a shard of each is killed on purpose. Merged, they have the single command's bytes. Where Slurm
# cannot be started the local profile runs the same folders, which is said; without Snakemake the test is skipped (77).
# Only with DGLM_SCALE_TESTS=1, since it starts daemons and takes minutes.
# DGLM_SNAKEMAKES: several to try, a colon between; the snakemake on PATH when left out.
# Packages of Debian: snakemake slurm-wlm munge; of PyPI: snakemake snakemake-executor-plugin-cluster-generic.
set -euo pipefail
program=$(realpath "$1")
data=$(realpath "$2")
IFS=: read -r -a snakemakes <<< "${DGLM_SNAKEMAKES:-$(command -v snakemake || true)}"
if [ -z "${snakemakes[0]-}" ]; then
  echo "Skipped: Snakemake is not installed."
  exit 77
fi

if [ -z "${DGLM_SCALE_TESTS-}" ]; then
  echo "Skipped: it starts daemons and takes minutes; DGLM_SCALE_TESTS=1 runs it."
  exit 77
fi

home=$(mktemp -d /tmp/dglm-scale.XXXXXX)
stop() {
  for daemon in slurmd slurmctld munged; do
    if [ -s "$home/$daemon.pid" ]; then kill "$(cat "$home/$daemon.pid")" 2> /dev/null || true; fi
  done
  sleep 1
  rm -rf "$home"
}
trap stop EXIT

start_munge() {
  mkdir -m 755 "$home/munge"
  head -c 1024 /dev/urandom > "$home/munge/key"
  chmod 400 "$home/munge/key"
  munged --force --key-file="$home/munge/key" --socket="$home/munge/socket" --pid-file="$home/munged.pid" \
    --log-file="$home/munge/log" --seed-file="$home/munge/seed"
}

write_configuration() {
  cat > "$SLURM_CONF" << END
ClusterName=scale
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$home/munge/socket
CredType=cred/munge
SlurmctldPort=16827
SlurmdPort=16828
StateSaveLocation=$home/state
SlurmdSpoolDir=$home/spool
SlurmctldPidFile=$home/slurmctld.pid
SlurmdPidFile=$home/slurmd.pid
SlurmctldLogFile=$home/slurmctld.log
SlurmdLogFile=$home/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
SwitchType=switch/none
ReturnToService=2
NodeName=$(hostname) NodeAddr=127.0.0.1 CPUs=2 RealMemory=1000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
}

start_slurm() {
  for needed in munged slurmctld slurmd sbatch; do command -v "$needed" > /dev/null || return 1; done
  mkdir -p "$home/state" "$home/spool"
  export SLURM_CONF=$home/slurm.conf
  write_configuration
  start_munge && slurmctld && slurmd || return 1
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    if sinfo --noheader --format=%T 2> /dev/null | grep -q idle; then return 0; fi
    sleep 1
  done
  return 1
}

profile=profiles/slurm
if ! start_slurm > "$home/start.log" 2>&1; then
  profile=profiles/local
  echo "Slurm could not be started here; the local profile runs the folders."
  tail -n 3 "$home/start.log"
fi

# Random bases, of which files 3 and 17 hold the query.
write_inputs() {
  mkdir "$home/corpus"
  awk -v home="$home" 'BEGIN {
    srand(7)
    for (i = 0; i < 300; ++i) query = query substr("ACGT", 1 + int(4 * rand()), 1)
    printf ">q\n%s\n", query > (home "/query.fa")
    for (file = 0; file < 24; ++file) {
      bases = ""
      for (i = 0; i < 5000; ++i) bases = bases substr("ACGT", 1 + int(4 * rand()), 1)
      printf ">s%d\n%s%s\n", file, bases, file == 3 || file == 17 ? query : "" > (home "/corpus/" file ".fna")
    }
  }'
}

# decode-glm, of which the first run on shard 2 is killed.
write_program() {
  cat > "$home/program" << END
#!/usr/bin/env bash
case "\$*" in
  *shards/2/*) if mkdir killed-once 2> /dev/null; then kill -9 \$\$; fi ;;
esac
exec "$program" "\$@"
END
  chmod +x "$home/program"
}

# run FOLDER SNAKEMAKE: until all shards are done.
run() {
  (
    cd "$1"
    PATH=$(dirname "$2"):$PATH
    export PATH SLURM_NTASKS=77 SLURM_MEM_PER_CPU=99999 # as a job's, in which this might run
    "$2" --profile "$profile" --latency-wait 10 > snakemake.log 2>&1 || { tail -n 20 snakemake.log shards/*/log.txt; exit 1; }
    [ -d killed-once ] || { echo "No shard was killed."; exit 1; }
  )
}

write_inputs
write_program
scan=(scan --query "$home/query.fa" --corpus "$home/corpus" --threads 1 --progress none)
sweep=(sweep --model "$data/glm/v2" --sequences "$home/corpus/3.fna" --layer 0 --ks "2,3" --expansion-ratios "2,4"
  --batch-sizes 64 --training-steps 20 --window 12 --buffer-rows 512 --threads 1 --progress none)
jobs=(--job-memory 300 --job-minutes 5 --program "$home/program")
"$program" "${scan[@]}" --out "$home/hits.csv"
"$program" "${sweep[@]}" --output-dir "$home/sweep"
[ "$(wc -l < "$home/hits.csv")" -ge 3 ]
for snakemake in "${snakemakes[@]}"; do
  echo "Snakemake $("$snakemake" --version), $profile"
  flow="$home/a lab's flows"
  "$program" workflow --dir "$flow/scan" --shards 24 "${jobs[@]}" "${scan[@]}" --out "$home/merged.csv"
  "$program" workflow --dir "$flow/sweep" "${jobs[@]}" "${sweep[@]}" --output-dir "$home/merged"
  for name in scan sweep; do
    run "$flow/$name" "$snakemake"
    "$program" workflow merge --dir "$flow/$name" --progress none
  done
  cmp "$home/hits.csv" "$home/merged.csv"
  cmp "$home/sweep/sweep_results.csv" "$home/merged/sweep_results.csv"
  for weights in "$home"/sweep/models/*/ae.pt; do cmp "$weights" "${weights/"$home/sweep"/"$home/merged"}"; done
  rm -rf "$flow" "$home/merged" "$home/merged.csv"
done
