namespace AgentEvents.Generator.Binding.Http;

/// <summary>A field of a body that is a form.</summary>
/// <param name="Name">Its name on the wire and in the body's schema.</param>
/// <param name="IsText">Whether it is a string; otherwise its text is a JSON value.</param>
/// <param name="IsList">Whether it is an array, whose items stand there one by one.</param>
internal sealed record FormFieldSpec(string Name, bool IsText, bool IsList);
