// The C# compiler asks for it and netstandard2.0 lacks it.
#pragma warning disable IDE0130 // the compiler looks it up in this namespace

namespace System.Diagnostics.CodeAnalysis;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
