using AgentEvents.Cli.Compilation;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation;

/// <summary>Validates documents against a schema that is compiled on the spot.</summary>
/// <param name="console">Where verdicts go.</param>
/// <param name="options">What was asked for.</param>
internal sealed class ValidateCommand(CommandConsole console, ValidateOptions options)
{
    /// <summary>Validates all documents. One that cannot be read does not keep the others from being judged.</summary>
    /// <returns>An <see cref="ExitCode"/>; what could not be judged outweighs what is invalid.</returns>
    /// <exception cref="CannotRunException">There is no usable schema.</exception>
    public int Run()
    {
        using var schema = Compile();
        if (schema is null)
        {
            return ExitCode.CouldNotRun;
        }

        var worst = ExitCode.Good;
        foreach (var document in options.Documents)
        {
            worst = Math.Max(worst, Judge(schema, document));
            if (options.FailFast && worst != ExitCode.Good)
            {
                break;
            }
        }

        return worst;
    }

    private CompiledSchema? Compile()
    {
        var schema = SchemaSource.Read(options.Schema);
        var referenced = options.References.Select(SchemaSource.Read).Concat(options.ReferenceFolders.SelectMany(SchemaSource.ReadFolder));
        var (compiled, problems) = SchemaCompiler.Compile(schema, referenced, options.AssertFormats);
        foreach (var problem in problems)
        {
            console.Complain(problem);
        }

        if (compiled is null)
        {
            var remedy = problems.Any(p => p.Contains(" AES0002: ", StringComparison.Ordinal)) ? "; name the files that it refers to with --ref or --ref-dir" : "";
            console.Complain($"agent-events: {options.Schema} cannot be used as a schema{remedy}");
        }

        return compiled;
    }

    private int Judge(CompiledSchema schema, string document)
    {
        byte[] bytes;
        try
        {
            bytes = document == "-" ? ReadInput() : InputFile.Bytes(document);
        }
        catch (CannotRunException e)
        {
            console.Complain("agent-events: " + e.Message);
            return ExitCode.CouldNotRun;
        }

        var name = document == "-" ? "(stdin)" : document;
        var result = schema.Validate(bytes, options.Limits);
        Report(name, result);
        return result.IsValid ? ExitCode.Good : ExitCode.Bad;
    }

    private void Report(string name, ValidationResult result)
    {
        if (options.BasicOutput)
        {
            console.Say(result.ToBasicOutput());
        }
        else if (result.IsValid)
        {
            console.Say($"{name}: valid");
        }

        foreach (var violation in options.BasicOutput ? [] : result.Violations)
        {
            var place = violation.InstanceLocation.Length == 0 ? "(document)" : violation.InstanceLocation;
            console.Say($"{name}: {place} {violation.Keyword}: {violation.Message} (byte {violation.ByteOffset})");
        }

        if (result.IsTruncated && !options.FailFast)
        {
            console.Complain($"{name}: there are more violations; see them with a greater --max-errors (now {options.Limits.MaxViolations})");
        }
    }

    private byte[] ReadInput()
    {
        try
        {
            using var copy = new MemoryStream();
            console.Input.CopyTo(copy);
            return copy.ToArray();
        }
        catch (IOException)
        {
            throw new CannotRunException("standard input cannot be read, or is larger than 2 GB");
        }
    }
}
