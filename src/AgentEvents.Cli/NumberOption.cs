using System.CommandLine;
using System.Globalization;

namespace AgentEvents.Cli;

/// <summary>Makes options that take a number from 1.</summary>
internal static class NumberOption
{
    /// <summary>Makes one.</summary>
    /// <param name="name">Its name, with the dashes.</param>
    /// <param name="description">What its help says.</param>
    /// <param name="standard">What holds where it is not given.</param>
    /// <param name="greatest">The greatest number that it takes.</param>
    public static Option<int> Make(string name, string description, int standard, int greatest)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1
                && (!int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    || number < 1
                    || number > greatest))
            {
                result.AddError(FormattableString.Invariant($"{name} must be a number from 1 to {greatest}."));
            }
        });
        return option;
    }
}
