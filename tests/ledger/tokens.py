"""Print every number in a document: line, occurrence, token."""
import re, sys
WORDS = "one two three four five six seven eight nine ten eleven twelve forty-six half quarter three-quarters"
NUMBER = re.compile(
    r"""(?ix)
    \d{1,3},\ \d{3}(?!\d)              # 12, 469
  | \d{1,2}/\d{1,2}/\d{2,4}            # 01/10/2015
  | \d{4}/\d{2,4} | \d{2}/\d{2}(?!\d)  # 2014/15, 11/12
  | £?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?   # 1,577  £39,715,658
  | £?\d+(?:\.\d+)?(?:st|nd|rd|th)?%?  # 75.5%  24th  3.14
  | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|forty-six|three-quarters)\b
    """
)
def tokens(text):
    for number, line in enumerate(text.splitlines(), 1):
        for k, match in enumerate(NUMBER.finditer(line), 1):
            yield number, k, match[0]
if __name__ == "__main__":
    for row in tokens(open(sys.argv[1], encoding="utf-8").read()): print(*row, sep="\t")
