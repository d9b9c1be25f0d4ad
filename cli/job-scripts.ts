// Scripts with which the machines of a cluster share an experiment's seeds out and put the parts
// together again: an array of Slurm, GNU parallel, an indexed job of Kubernetes.

/** What a script is for. */
export interface Shards {
  readonly file: string;
  /** Where the whole goes; part 3 lies beside it, as `OUT-3`. */
  readonly out: string;
  readonly shards: number;
}

/** The text of a script. */
export type JobScript = (of: Shards) => string;

/** By what they are written for. */
export const jobScripts: Readonly<Record<string, JobScript>> = { slurm, parallel, kubernetes };

const program = 'npm run -s o2o -- experiment';

/** For a shell, which leaves what stands between single quotes as it is. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Runs one part, whose number the shell puts in. */
function runPart({ file, out, shards }: Shards, number: string): string {
  const part = `${quoted(`${out}-`)}"${number}"`;
  return `${program} run ${quoted(file)} --out ${part} --shard "${number}/${shards}"`;
}

function merge({ file, out, shards }: Shards): string {
  const parts = Array.from({ length: shards }, (_unused, i) => quoted(`${out}-${i + 1}`));
  return `${program} merge ${quoted(file)} ${parts.join(' ')} --out ${quoted(out)}`;
}

function slurm(of: Shards): string {
  return `#!/usr/bin/env bash
# sbatch THIS_FILE from the project's folder, on disks that all nodes share.
# When all parts are done: bash THIS_FILE merge
#SBATCH --job-name=o2o-experiment
#SBATCH --array=1-${of.shards}
set -euo pipefail
if [ "\${1:-}" = merge ]; then
  ${merge(of)}
else
  ${runPart(of, '$SLURM_ARRAY_TASK_ID')}
fi
`;
}

function parallel(of: Shards): string {
  const part = runPart(of, '$1');
  return `#!/usr/bin/env bash
# From the project's folder; with --sshloginfile, on other machines that share it.
set -euo pipefail
seq ${of.shards} | parallel --halt soon,fail=1 bash -c ${quoted(part)} part
${merge(of)}
`;
}

function kubernetes(of: Shards): string {
  const part = runPart(of, '$((JOB_COMPLETION_INDEX + 1))');
  return `# kubectl apply -f THIS_FILE. IMAGE: any with Node and this project in its working folder;
# CLAIM: a volume that all pods share as /study, where --out lies. When all parts are done, there:
#   ${merge(of)}
apiVersion: batch/v1
kind: Job
metadata:
  name: o2o-experiment
spec:
  completionMode: Indexed
  completions: ${of.shards}
  parallelism: ${of.shards}
  template:
    spec:
      restartPolicy: OnFailure
      containers:
        - name: part
          image: IMAGE
          command: [bash, -c, ${JSON.stringify(part)}]
          volumeMounts: [{ name: study, mountPath: /study }]
      volumes:
        - name: study
          persistentVolumeClaim: { claimName: CLAIM }
`;
}
