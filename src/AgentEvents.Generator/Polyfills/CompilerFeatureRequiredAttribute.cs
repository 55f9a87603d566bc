// The C# compiler asks for it and netstandard2.0 lacks it.
#pragma warning disable IDE0130 // the compiler looks it up in this namespace

namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
