"""`python -m huibao`: the same as the command `huibao`."""

from huibao.pipeline.cli import main

if __name__ == "__main__":
    main()
