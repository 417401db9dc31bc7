# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The engine of documents: QuestPdf, or Skia where the QuestPDF package is not to be had. With QuestPdf the program does not start
# before Documents__QuestPdfLicense says which licence of it is yours: docs/licences.md has the conditions.
ARG PDF_ENGINE=QuestPdf
WORKDIR /source
# Packages first: they change less often than the code.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/PlgTraject.Web/PlgTraject.Web.csproj src/PlgTraject.Web/packages.lock.json src/PlgTraject.Web/
RUN dotnet restore src/PlgTraject.Web -p:PdfEngine=$PDF_ENGINE -p:_IsPublishing=true
COPY .editorconfig ./
COPY src/PlgTraject.Web src/PlgTraject.Web
RUN dotnet publish src/PlgTraject.Web --no-restore -c Release -o /app -p:PdfEngine=$PDF_ENGINE

# What is published brings its own runtime.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
WORKDIR /app
COPY --from=build /app ./
# The database and the mails of a trial without a mail server: the one place that is written to.
RUN mkdir /data && chown $APP_UID /data
# One thread's leftovers are memory for another: saves some 15 MB.
ENV MALLOC_ARENA_MAX=2 \
    ASPNETCORE_HTTP_PORTS=8080 \
    Database__File=/data/plgtraject.db \
    Mail__PickupFolder=/data/mail
VOLUME /data
EXPOSE 8080
USER $APP_UID
# The image has no curl; bash can speak enough HTTP.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["/app/PlgTraject.Web"]
