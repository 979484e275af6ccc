// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workflow/workflow_texts.h"

namespace dglm {
namespace {

constexpr const char* kSnakefile =
    R"(# For Snakemake 7 and from 8 on. Each job is the one line of shards/N/command.txt; README.md says how to run it.
import os


configfile: "config.yaml"


SHARDS = range(1, len(config["plan"]["shards"]) + 1)
JOB = config["resources"]


rule all:
    input:
        expand("shards/{shard}/done", shard=SHARDS),


rule shard:
    input:
        "shards/{shard}/command.txt",
    output:
        "shards/{shard}/done",
    log:
        "shards/{shard}/log.txt",
    wildcard_constraints:
        shard="[0-9]+",
    params:
        program=config["program"],
    threads: JOB["threads"]
    retries: config["retries"]
    resources:
        mem_mb=JOB["mem_mb"],
        runtime=JOB["minutes"],
        gpus=JOB["gpus"],
    # Variables of the Slurm job in which this may run are not those of the shard.
    shell:
        'unset "${{!SLURM_@}}"; DGLM_PROGRESS=json DECODE_GLM={params.program:q} bash {input:q} > {log:q} 2>&1'


onerror:
    for shard in SHARDS:
        if not os.path.exists(f"shards/{shard}/done"):
            print(f"Shard {shard} is not done; see shards/{shard}/log.txt.")
)";

constexpr const char* kLocalProfile = R"(# One machine: snakemake --profile profiles/local
cores: all
keep-going: true
rerun-incomplete: true
rerun-triggers: [mtime]
)";

constexpr const char* kSlurmCommon = R"(jobs: 100
keep-going: true
rerun-incomplete: true
rerun-triggers: [mtime]
latency-wait: 60
max-status-checks-per-second: 1
)";

constexpr const char* kSlurm7 = R"(# Slurm by Snakemake 7: snakemake --profile profiles/slurm
cluster: "bash profiles/slurm/submit.sh {threads} {resources.mem_mb} {resources.runtime} {resources.gpus}"
cluster-status: "bash profiles/slurm/status.sh"
cluster-cancel: "scancel"
)";

constexpr const char* kSlurm8 =
    R"(# Slurm by Snakemake 8 and 9, with: pip install snakemake-executor-plugin-cluster-generic
executor: cluster-generic
cluster-generic-submit-cmd: "bash profiles/slurm/submit.sh {threads} {resources.mem_mb} {resources.runtime} {resources.gpus}"
cluster-generic-status-cmd: "bash profiles/slurm/status.sh"
cluster-generic-cancel-cmd: "scancel"
)";

constexpr const char* kSubmit = R"(#!/bin/bash
# Called by Snakemake: submit.sh THREADS MB MINUTES GPUS SCRIPT. Submits one job, no array, and prints its number.
# Options of your cluster (account, partition) stand in DGLM_SBATCH: export DGLM_SBATCH='--partition=long'
set -eu
threads=$1 megabytes=$2 minutes=$3 gpus=$4
shift 4
for name in "${!SLURM_@}"; do # of a job in which this may run
  [ "$name" = SLURM_CONF ] || unset "$name"
done
options=(--parsable --job-name=decode-glm --nodes=1 --ntasks=1 --cpus-per-task="$threads")
options+=(--mem="$megabytes" --time="$minutes" --output=slurm-%j.log)
if [ "$gpus" -gt 0 ]; then
  options+=(--gres="gpu:$gpus")
fi
number=$(sbatch "${options[@]}" ${DGLM_SBATCH-} "$@")
echo "${number%%;*}"
)";

constexpr const char* kStatus = R"(#!/bin/bash
# Called by Snakemake: status.sh NUMBER. Says running, success or failed, without sacct, which many clusters lack.
number=${!#}
if ! squeue --noheader --states=all > /dev/null 2>&1; then
  echo running # the controller does not answer: ask again later
  exit 0
fi
state=$(scontrol --oneliner show job "$number" 2> /dev/null | sed -n 's/.*JobState=\([A-Z_]*\).*/\1/p')
case "$state" in
  COMPLETED) echo success ;;
  PENDING | CONFIGURING | RUNNING | COMPLETING | SUSPENDED | REQUEUED | RESIZING | SIGNALING | STAGE_OUT | STOPPED)
    echo running ;;
  *) echo failed ;; # also one that Slurm has forgotten: its shard runs again, and goes on where it was
esac
)";

std::string readmeOf(const WorkflowConfig& config) {
  return "# " + config.command.command + " on " + std::to_string(config.shards.size()) + " shards\n\n" +
         "Written by decode-glm " + config.version +
         ". Run all lines in this folder; every machine must see it and the "
         "inputs (config.yaml) under the same paths.\n\n"
         "    snakemake --profile profiles/local                # one machine\n"
         "    nohup snakemake --profile profiles/slurm &        # Slurm; goes on when the login ends\n"
         "    bash shards/1/command.txt                         # one shard by hand, on any computer\n"
         "    decode-glm workflow merge --dir .                 # all done: write what the single command would "
         "have\n\n"
         "A shard that fails runs again (`retries` in config.yaml), then is named, and the others go on; the same line "
         "resumes. Resources of a job stand in config.yaml.\n";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> workflowTexts(const WorkflowConfig& config) {
  return {{"Snakefile", kSnakefile},
          {"profiles/local/config.yaml", kLocalProfile},
          {"profiles/local/config.v8+.yaml", kLocalProfile},
          {"profiles/slurm/config.yaml", std::string(kSlurm7) + kSlurmCommon},
          {"profiles/slurm/config.v8+.yaml", std::string(kSlurm8) + kSlurmCommon},
          {"profiles/slurm/submit.sh", kSubmit},
          {"profiles/slurm/status.sh", kStatus},
          {"README.md", readmeOf(config)}};
}

}  // namespace dglm
