/** The help text of the command `copy`, and the text on what a copy can't promise. */

export const COPY_USAGE = `copy make --for ISSUER#SUBJECT --maps ID,...|all-open --as ISSUER#SUBJECT --role MANAGER|DPO --reason TEXT
          [--days 7] [--purpose UNDERSTAND_NETWORK]
copy start --copy ID [--port N] [--token-file FILE]
copy who --copy ID --id PSEUDONYM --as ISSUER#SUBJECT --role MANAGER|DPO --reason TEXT
copy end --copy ID --as ISSUER#SUBJECT --role MANAGER|DPO [--gone]
copy list

See docs/copies.md. Write no name into a reason.`

/** Said where a copy is made. The figures are of docs/copies.md. */
export const HONESTLY = `What this copy is, said honestly:
- Personal data of children, pseudonymised (UK GDPR Art 4(5)), not anonymous. On real friendship networks somebody who knew
  how many friends a person has, and how many those have, found 87 to 100 % of the people (6 % where hardly anybody has
  two friends). Whoever has the map finds everybody in it.
- It was disclosed whole: what is asked of it is not on record, question by question.
- In Neo4j Community its one login may create or drop users and change passwords. It can't change the copy.
- A tie that is not in it may be there all the same. Nothing in it is evidence about a person, and it scores nobody.`
