; SPDX-License-Identifier: GPL-3.0-or-later
; makensis -DVERSION=0.1.0 -DSTAGE=/abs/folder -DUNLIST=/abs/unlist.nsh -DOUT=/abs/setup.exe installer.nsi
;
; Installs for the person who runs it, without elevation. /S asks nothing, /D=C:\Folder chooses the
; place (last on the line, no quotes), /ALLUSERS installs for everybody (for IT, from an elevated
; prompt). An older version in the place is repaired over. Plans are never touched.
Unicode true
!ifndef TARGET
  !define TARGET amd64-unicode
!endif
Target ${TARGET}
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define KEY "Software\Tidemark\Tidemark"
!define UNKEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tidemark"
!define TYPE "Tidemark.Plan"

Name "Tidemark"
OutFile "${OUT}"
InstallDir ""
BrandingText "Tidemark ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2057 "ProductName" "Tidemark"
VIAddVersionKey /LANG=2057 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "FileDescription" "Tidemark setup"
VIAddVersionKey /LANG=2057 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\tidemarkw.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Start Tidemark"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Whether this installation is for everybody: "1" or "0".
Var ForAll

!macro ChoosePerson
  ${If} $ForAll == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

; A running program holds its own file open; a plan that is open must be closed by its person.
!macro RefuseWhileRunning what
  ${If} ${FileExists} "$INSTDIR\tidemarkw.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\tidemarkw.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONINFORMATION "Tidemark is running. Close it, then ${what} again." /SD IDOK
      SetErrorLevel 1
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  StrCpy $ForAll 0
  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/ALLUSERS" $2
  ${IfNot} ${Errors}
    StrCpy $ForAll 1
  ${EndIf}
  !insertmacro ChoosePerson
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${KEY}" "InstallDir"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $ForAll == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Tidemark"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Tidemark"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Tidemark"
  !insertmacro RefuseWhileRunning "start the setup"
  SetOverwrite on
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${STAGE}/*.*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "Tidemark could not be written to $INSTDIR. Choose a folder of your own." /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Tidemark.lnk" "$INSTDIR\tidemarkw.exe"

  WriteRegStr SHCTX "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${UNKEY}" "DisplayName" "Tidemark"
  WriteRegStr SHCTX "${UNKEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNKEY}" "DisplayIcon" "$INSTDIR\tidemarkw.exe"
  WriteRegStr SHCTX "${UNKEY}" "Publisher" "The Tidemark authors"
  WriteRegStr SHCTX "${UNKEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNKEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNKEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNKEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNKEY}" "EstimatedSize" $0

  ; A double click on NAME.tidemark opens it here; nobody else has that ending.
  WriteRegStr SHCTX "Software\Classes\.tidemark" "" "${TYPE}"
  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "Tidemark plan"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\tidemarkw.exe,0"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\tidemarkw.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function un.onInit
  ; The person it was installed for is the one whose registry knows this place.
  StrCpy $ForAll 0
  SetShellVarContext current
  ReadRegStr $0 SHCTX "${KEY}" "InstallDir"
  ${If} $0 != $INSTDIR
    StrCpy $ForAll 1
  ${EndIf}
  !insertmacro ChoosePerson
FunctionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning "uninstall it"
  ; Only what was installed, file by file: a plan that somebody keeps in this folder stays.
  !include "${UNLIST}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Tidemark.lnk"
  DeleteRegKey SHCTX "${UNKEY}"
  DeleteRegKey SHCTX "${KEY}"
  DeleteRegKey /ifempty SHCTX "Software\Tidemark"
  ReadRegStr $0 SHCTX "Software\Classes\.tidemark" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey SHCTX "Software\Classes\.tidemark"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
SectionEnd
