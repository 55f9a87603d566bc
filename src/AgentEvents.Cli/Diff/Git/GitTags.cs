using System.IO.Enumeration;
using System.Text;

namespace AgentEvents.Cli.Diff.Git;

/// <summary>Finds the tags of a repository.</summary>
internal static class GitTags
{
    private const int Most = 500;

    /// <summary>The tags that a pattern covers, in the order of their version numbers.</summary>
    /// <param name="git">Runs git in the repository.</param>
    /// <param name="pattern">A name with <c>*</c> for any text and <c>?</c> for any character.</param>
    /// <exception cref="CannotRunException">There is none, or there are too many.</exception>
    public static IReadOnlyList<string> Matching(GitProcess git, string pattern)
    {
        var answer = git.Run("for-each-ref", "--sort=version:refname", "--format=%(refname:strip=2)", "refs/tags");
        if (answer.Output is not { } output)
        {
            throw new CannotRunException($"git: {answer.Error}");
        }

        string[] tags =
        [
            .. Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(tag => FileSystemName.MatchesSimpleExpression(pattern, tag, ignoreCase: false)),
        ];
        return tags.Length switch
        {
            0 => throw new CannotRunException($"--history: no tag is called '{pattern}'; 'git tag' lists them, and a shallow clone may have none"),
            > Most => throw new CannotRunException($"--history: more than 500 tags are called '{pattern}'; narrow it"),
            _ => tags,
        };
    }

    /// <summary>Where a folder is in its repository: its path from the top, with a slash at its end; empty is the top.</summary>
    /// <param name="git">Runs git in the folder.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="CannotRunException">It is in no repository.</exception>
    public static string PrefixOf(GitProcess git, string name)
    {
        var answer = git.Run("rev-parse", "--show-prefix");
        return answer.Output is { } output
            ? Encoding.UTF8.GetString(output).TrimEnd('\n')
            : throw new CannotRunException($"{name}: is in no repository whose history could be read ({answer.Error})");
    }
}
